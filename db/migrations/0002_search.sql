CREATE VIRTUAL TABLE search_words USING fts5(
  names, aliases, vendor, hosts,
  content = 'search_entries', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
--> statement-breakpoint
INSERT INTO search_words (search_words, rank) VALUES ('rank', 'bm25(10.0, 6.0, 2.0, 1.0)');
--> statement-breakpoint
CREATE VIRTUAL TABLE search_trigrams USING fts5(
  folded,
  content = 'search_entries', content_rowid = 'id',
  tokenize = 'trigram case_sensitive 1'
);
--> statement-breakpoint
CREATE TRIGGER search_entries_inserted AFTER INSERT ON search_entries BEGIN
  INSERT INTO search_words (rowid, names, aliases, vendor, hosts)
    VALUES (NEW.id, NEW.names, NEW.aliases, NEW.vendor, NEW.hosts);
  INSERT INTO search_trigrams (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_deleted AFTER DELETE ON search_entries BEGIN
  INSERT INTO search_words (search_words, rowid, names, aliases, vendor, hosts)
    VALUES ('delete', OLD.id, OLD.names, OLD.aliases, OLD.vendor, OLD.hosts);
  INSERT INTO search_trigrams (search_trigrams, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
--> statement-breakpoint
CREATE TRIGGER search_entries_updated AFTER UPDATE ON search_entries BEGIN
  INSERT INTO search_words (search_words, rowid, names, aliases, vendor, hosts)
    VALUES ('delete', OLD.id, OLD.names, OLD.aliases, OLD.vendor, OLD.hosts);
  INSERT INTO search_trigrams (search_trigrams, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
  INSERT INTO search_words (rowid, names, aliases, vendor, hosts)
    VALUES (NEW.id, NEW.names, NEW.aliases, NEW.vendor, NEW.hosts);
  INSERT INTO search_trigrams (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
