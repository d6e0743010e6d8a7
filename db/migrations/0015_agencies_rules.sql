-- The table of tasks was made anew with three kinds more: its rules again.
CREATE TRIGGER tasks_no_update BEFORE UPDATE OF id, cause, kind, about, opened_at ON tasks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER tasks_no_delete BEFORE DELETE ON tasks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
-- What an agency stated and stood up for stays as it was sent; it can only be superseded.
CREATE TRIGGER declarations_no_update BEFORE UPDATE OF id, kind, contract_id, deliverable_id, created_by, created_at ON declarations BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER declarations_frozen_no_update
BEFORE UPDATE OF content, sha256, way, sent_at, signed_name, signed_role, signed_on, valid_until, supersedes ON declarations
WHEN OLD.content IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a declaration that was sent is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER declarations_never_open_again BEFORE UPDATE OF status ON declarations
WHEN OLD.status IN ('sent', 'superseded') AND NEW.status NOT IN ('sent', 'superseded') BEGIN
  SELECT RAISE(ABORT, 'a declaration that was sent is never opened again');
END;
--> statement-breakpoint
CREATE TRIGGER declarations_no_delete BEFORE DELETE ON declarations BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER declaration_files_no_delete BEFORE DELETE ON declaration_files
WHEN (SELECT content FROM declarations WHERE id = OLD.declaration_id) IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER contracts_no_delete BEFORE DELETE ON contracts BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER deliverables_no_delete BEFORE DELETE ON deliverables BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER deliverable_files_no_update
BEFORE UPDATE OF id, deliverable_id, name, sha256, size, found, read_at, read_by, file_sha256 ON deliverable_files BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER deliverable_files_aside_once BEFORE UPDATE OF set_aside_at, set_aside_by ON deliverable_files
WHEN OLD.set_aside_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER deliverable_files_no_delete BEFORE DELETE ON deliverable_files BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
