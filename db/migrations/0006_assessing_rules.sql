-- Bytes, files and versions of documents are evidence: added once, never changed, never taken away.
CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER blobs_no_delete BEFORE DELETE ON blobs BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER blob_chunks_no_update BEFORE UPDATE ON blob_chunks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER blob_chunks_no_delete BEFORE DELETE ON blob_chunks BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER files_no_update BEFORE UPDATE OF sha256, media_type, added_at ON files BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER files_no_delete BEFORE DELETE ON files BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER documents_no_update BEFORE UPDATE OF id, collection, service, terms_type ON documents BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER documents_no_delete BEFORE DELETE ON documents BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER document_versions_no_update BEFORE UPDATE ON document_versions BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER document_versions_no_delete BEFORE DELETE ON document_versions BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
--> statement-breakpoint
CREATE TRIGGER methodologies_no_update BEFORE UPDATE ON methodologies BEGIN
  SELECT RAISE(ABORT, 'a methodology that assessments were frozen under stays as it was');
END;
--> statement-breakpoint
CREATE TRIGGER methodologies_no_delete BEFORE DELETE ON methodologies BEGIN
  SELECT RAISE(ABORT, 'a methodology that assessments were frozen under stays as it was');
END;
--> statement-breakpoint
-- What was frozen with an assessment since it had its own page is as frozen as the rest.
DROP TRIGGER assessments_no_update;
--> statement-breakpoint
CREATE TRIGGER assessments_no_update BEFORE UPDATE OF id, plan_id, day, methodology, depth, facts, score, floor, evidence,
  band, account, contexts, justifications ON assessments BEGIN
  SELECT RAISE(ABORT, 'an assessment is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER open_assessments_ended BEFORE UPDATE OF status, contexts, depth, frozen_id ON open_assessments
  WHEN OLD.status IN ('frozen', 'cancelled') BEGIN
  SELECT RAISE(ABORT, 'an assessment that ended stays as it is');
END;
--> statement-breakpoint
CREATE TRIGGER open_assessments_no_delete BEFORE DELETE ON open_assessments BEGIN
  SELECT RAISE(ABORT, 'an assessment is cancelled, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON corrections BEGIN
  SELECT RAISE(ABORT, 'a request is answered or withdrawn, never deleted');
END;
--> statement-breakpoint
CREATE TRIGGER packets_no_delete BEFORE DELETE ON packets BEGIN
  SELECT RAISE(ABORT, 'a packet is revoked, never deleted');
END;
--> statement-breakpoint
-- What is under way (comments, documents, a vendor's answers before they count) moves no answer, score or list.
DROP INDEX events_register;
--> statement-breakpoint
CREATE INDEX events_register ON events (seq) WHERE object NOT GLOB 'access/*' AND object NOT GLOB 'work/*';
