CREATE TABLE `request_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	`internal` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `request_comments_request` ON `request_comments` (`request_id`,`at`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`tool_id` text,
	`plan_id` text,
	`name` text NOT NULL,
	`host` text,
	`classes` text NOT NULL,
	`uses` text NOT NULL,
	`account` text,
	`purpose` text NOT NULL,
	`people` integer,
	`needed_by` text,
	`budget` text NOT NULL,
	`owner` text,
	`by` text NOT NULL,
	`unit_id` text,
	`at` text NOT NULL,
	`status` text NOT NULL,
	`assignee_id` text,
	`taken_at` text,
	`expected_on` text,
	`assessment_id` text,
	`same_as` text,
	`answer` text,
	`ended_by` text,
	`ended_at` text,
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `open_assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`same_as`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_status_known" CHECK("requests"."status" in ('open', 'answered', 'declined', 'withdrawn')),
	CONSTRAINT "requests_budget" CHECK("requests"."budget" in ('known', 'none', 'unknown')),
	CONSTRAINT "requests_account" CHECK("requests"."account" in ('company', 'personal'))
);
--> statement-breakpoint
CREATE INDEX `requests_by` ON `requests` (`by`,`at`);--> statement-breakpoint
CREATE INDEX `requests_status` ON `requests` (`status`,`at`);--> statement-breakpoint
CREATE INDEX `requests_tool` ON `requests` (`tool_id`);--> statement-breakpoint
CREATE INDEX `requests_assignee` ON `requests` (`assignee_id`);--> statement-breakpoint
-- A request ends once, and is never deleted.
CREATE TRIGGER requests_ended BEFORE UPDATE OF status, answer, ended_at ON requests WHEN OLD.status <> 'open' BEGIN
  SELECT RAISE(ABORT, 'a request that ended stays as it is');
END;
--> statement-breakpoint
CREATE TRIGGER requests_no_delete BEFORE DELETE ON requests BEGIN
  SELECT RAISE(ABORT, 'a request is withdrawn, never deleted');
END;
