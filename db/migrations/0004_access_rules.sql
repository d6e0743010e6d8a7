-- A secret stays what it is: used once, revoked once, never made into another one.
CREATE TRIGGER secrets_used_once BEFORE UPDATE OF used_at ON secrets WHEN OLD.used_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'secrets: spent');
END;
--> statement-breakpoint
CREATE TRIGGER secrets_revoked_once BEFORE UPDATE OF revoked_at ON secrets WHEN OLD.revoked_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'secrets: spent');
END;
--> statement-breakpoint
CREATE TRIGGER secrets_not_used_when_revoked BEFORE UPDATE OF used_at ON secrets WHEN OLD.revoked_at IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'secrets: spent');
END;
--> statement-breakpoint
CREATE TRIGGER secrets_no_update BEFORE UPDATE OF id, hash, kind, person_id, scopes, created_at, expires_at ON secrets BEGIN
  SELECT RAISE(ABORT, 'a secret is revoked, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER personal_values_no_update BEFORE UPDATE ON personal_values BEGIN
  SELECT RAISE(ABORT, 'a personal value is erased, never changed');
END;
--> statement-breakpoint
CREATE TRIGGER people_stay_erased BEFORE UPDATE ON people WHEN OLD.status = 'erased' BEGIN
  SELECT RAISE(ABORT, 'an erased person stays erased');
END;
--> statement-breakpoint
CREATE TRIGGER people_no_delete BEFORE DELETE ON people BEGIN
  SELECT RAISE(ABORT, 'a person is erased, never deleted');
END;
--> statement-breakpoint
-- The newest event about the register itself: what is worked out from it does not change when somebody signs in.
CREATE INDEX events_register ON events (seq) WHERE object NOT GLOB 'access/*';
--> statement-breakpoint
-- The log of events is searched by day.
CREATE INDEX events_at ON events (at);
