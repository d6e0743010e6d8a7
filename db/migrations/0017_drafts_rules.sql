-- What was kept, done or said stays as it was.
CREATE TRIGGER drafts_no_update BEFORE UPDATE OF id, contract_id, created_at, created_by ON drafts BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER drafts_no_delete BEFORE DELETE ON drafts BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER draft_versions_no_update BEFORE UPDATE ON draft_versions BEGIN
  SELECT RAISE(ABORT, 'a version of a draft is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER draft_versions_no_delete BEFORE DELETE ON draft_versions BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER draft_steps_no_update BEFORE UPDATE ON draft_steps BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER draft_steps_no_delete BEFORE DELETE ON draft_steps BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER draft_comments_no_update BEFORE UPDATE OF id, draft_id, clause, text, at, by ON draft_comments BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER draft_comments_settled_once BEFORE UPDATE OF settled_at, settled_by ON draft_comments
WHEN OLD.settled_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER draft_comments_no_delete BEFORE DELETE ON draft_comments BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER company_clauses_no_update BEFORE UPDATE ON company_clauses BEGIN
  SELECT RAISE(ABORT, 'an edition of a clause is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER company_clauses_no_delete BEFORE DELETE ON company_clauses BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
