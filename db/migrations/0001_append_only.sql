-- Every refusal below is by design: history is added to, never edited. `OR REPLACE` deletes without firing delete
-- triggers, so inserts are guarded too. The object is checked before the chain: a stale write is refused, a moved head
-- is only tried again.
CREATE TRIGGER events_append BEFORE INSERT ON events BEGIN
  SELECT RAISE(ABORT, 'events: object moved')
    WHERE EXISTS (SELECT 1 FROM events WHERE object = NEW.object AND object_seq >= NEW.object_seq);
  SELECT RAISE(ABORT, 'events: object gap')
    WHERE NEW.object_seq > 1
      AND NOT EXISTS (SELECT 1 FROM events WHERE object = NEW.object AND object_seq = NEW.object_seq - 1);
  SELECT RAISE(ABORT, 'events: head moved')
    WHERE NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM events)
      OR NEW.prev <> coalesce((SELECT hash FROM events ORDER BY seq DESC LIMIT 1), '');
END;
--> statement-breakpoint
CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_append BEFORE INSERT ON revisions BEGIN
  SELECT RAISE(ABORT, 'revisions: head moved')
    WHERE NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM revisions)
      OR NEW.serial <= (SELECT coalesce(max(serial), 0) FROM revisions);
END;
--> statement-breakpoint
CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER revision_chunks_append BEFORE INSERT ON revision_chunks BEGIN
  SELECT RAISE(ABORT, 'append-only')
    WHERE EXISTS (SELECT 1 FROM revision_chunks WHERE revision = NEW.revision AND part = NEW.part);
END;
--> statement-breakpoint
CREATE TRIGGER revision_chunks_no_update BEFORE UPDATE ON revision_chunks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER revision_chunks_no_delete BEFORE DELETE ON revision_chunks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER facts_no_insert_over BEFORE INSERT ON facts BEGIN
  SELECT RAISE(ABORT, 'a fact is superseded, never overwritten') WHERE EXISTS (SELECT 1 FROM facts WHERE id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER facts_no_update BEFORE UPDATE OF id, subject_kind, plan_id, tool_id, organisation_id, use, factor, option,
  text, source_class, evidence, seen_on, expires_on, recorded_at ON facts BEGIN
  SELECT RAISE(ABORT, 'a fact is superseded, never overwritten');
END;
--> statement-breakpoint
CREATE TRIGGER facts_superseded_once BEFORE UPDATE OF superseded_at ON facts BEGIN
  SELECT RAISE(ABORT, 'a fact is superseded once') WHERE OLD.superseded_at IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER facts_no_delete BEFORE DELETE ON facts BEGIN
  SELECT RAISE(ABORT, 'a fact is superseded, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_no_insert_over BEFORE INSERT ON assessments BEGIN
  SELECT RAISE(ABORT, 'an assessment is frozen') WHERE EXISTS (SELECT 1 FROM assessments WHERE id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER assessments_no_update BEFORE UPDATE OF id, plan_id, day, methodology, depth, facts, score, floor, evidence,
  band ON assessments BEGIN
  SELECT RAISE(ABORT, 'an assessment is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER assessments_no_delete BEFORE DELETE ON assessments BEGIN
  SELECT RAISE(ABORT, 'an assessment is frozen');
END;
