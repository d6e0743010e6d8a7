-- A verdict was given: it is never another one, and never taken away.
CREATE TRIGGER sign_offs_no_update BEFORE UPDATE ON sign_offs BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER sign_offs_no_delete BEFORE DELETE ON sign_offs BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
-- What was laid before the signatories changes no more, but for going back to a draft.
CREATE TRIGGER open_decisions_laid BEFORE UPDATE OF content, version, assessment_id ON open_decisions
WHEN OLD.status <> 'draft' BEGIN
  SELECT RAISE(ABORT, 'laid before the signatories');
END;
--> statement-breakpoint
CREATE TRIGGER open_decisions_no_delete BEFORE DELETE ON open_decisions BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER tasks_no_update BEFORE UPDATE OF id, cause, kind, about, opened_at ON tasks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER tasks_no_delete BEFORE DELETE ON tasks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER incidents_no_delete BEFORE DELETE ON incidents BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
-- A mail tells of one thing to one person, and is sent once.
CREATE TRIGGER mails_no_update BEFORE UPDATE OF id, key, kind, made_at ON mails BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER mails_sent_once BEFORE UPDATE OF sent_at ON mails WHEN OLD.sent_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'sent already');
END;
