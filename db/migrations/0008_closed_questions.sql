ALTER TABLE `assessments` ADD `closed` text;--> statement-breakpoint
-- Frozen with the rest.
DROP TRIGGER assessments_no_update;
--> statement-breakpoint
CREATE TRIGGER assessments_no_update BEFORE UPDATE OF id, plan_id, day, methodology, depth, facts, score, floor, evidence,
  band, account, contexts, justifications, closed ON assessments BEGIN
  SELECT RAISE(ABORT, 'an assessment is frozen');
END;
