-- The table of tasks was made anew with one kind more: its rules again.
CREATE TRIGGER tasks_no_update BEFORE UPDATE OF id, cause, kind, about, opened_at ON tasks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER tasks_no_delete BEFORE DELETE ON tasks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
-- A revision is written as it is and compressed afterwards: only parts that are not compressed yet may make room. What they come to
-- is checked against the hash in the chain.
DROP TRIGGER revision_chunks_no_delete;
--> statement-breakpoint
CREATE TRIGGER revision_chunks_no_delete BEFORE DELETE ON revision_chunks WHEN OLD.encoding <> 'identity' BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER key_sets_append BEFORE INSERT ON key_sets BEGIN
  SELECT RAISE(ABORT, 'key_sets: not the next one')
    WHERE NEW.version <= (SELECT coalesce(max(version), 0) FROM key_sets);
END;
--> statement-breakpoint
CREATE TRIGGER key_sets_no_update BEFORE UPDATE ON key_sets BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER key_sets_no_delete BEFORE DELETE ON key_sets BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER signing_keys_no_update BEFORE UPDATE OF kid, key, made_at ON signing_keys BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER signing_keys_no_delete BEFORE DELETE ON signing_keys BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER webhook_messages_no_update BEFORE UPDATE OF id, webhook_id, seq, kind, body, made_at ON webhook_messages BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER webhooks_no_delete BEFORE DELETE ON webhooks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
