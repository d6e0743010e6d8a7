CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`tool_id` text,
	`kind` text NOT NULL,
	`severity` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`url` text,
	`happened_on` text,
	`learned_on` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`outcome` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "incidents_kind" CHECK("incidents"."kind" in ('security', 'data', 'outage', 'terms', 'legal', 'other')),
	CONSTRAINT "incidents_severity" CHECK("incidents"."severity" in ('low', 'moderate', 'high'))
);
--> statement-breakpoint
CREATE INDEX `incidents_organisation` ON `incidents` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `incidents_open` ON `incidents` (`at`) WHERE "incidents"."closed_at" is null;--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`made_at` text NOT NULL,
	`next_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` text,
	`lease` text,
	`sent_at` text,
	`dropped_at` text,
	`error` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mails_kind" CHECK("mails"."kind" in ('request-received', 'request-decided', 'sign-off-asked', 'task-due', 'task-late', 'licence-notice', 'precondition-lapsed', 'exception-ends', 'digest'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_key` ON `mails` (`key`);--> statement-breakpoint
CREATE INDEX `mails_waiting` ON `mails` (`next_at`) WHERE "mails"."sent_at" is null and "mails"."dropped_at" is null;--> statement-breakpoint
CREATE INDEX `mails_person` ON `mails` (`person_id`);--> statement-breakpoint
CREATE TABLE `open_decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`origin` text NOT NULL,
	`assessment_id` text,
	`content` text NOT NULL,
	`version` integer NOT NULL,
	`status` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`laid_at` text,
	`laid_by` text,
	`ended_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_decisions_origin" CHECK("open_decisions"."origin" in ('assessment', 'stated')),
	CONSTRAINT "open_decisions_status_known" CHECK("open_decisions"."status" in ('draft', 'signing', 'recorded', 'abandoned'))
);
--> statement-breakpoint
CREATE INDEX `open_decisions_plan` ON `open_decisions` (`plan_id`);--> statement-breakpoint
CREATE INDEX `open_decisions_status` ON `open_decisions` (`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `open_exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`classes` text NOT NULL,
	`uses` text NOT NULL,
	`answer` text NOT NULL,
	`conditions` text NOT NULL,
	`reason` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`status` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`answered_by` text,
	`answered_at` text,
	`note` text,
	`exception_id` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_exceptions_status_known" CHECK("open_exceptions"."status" in ('asked', 'approved', 'declined', 'withdrawn', 'ended')),
	CONSTRAINT "open_exceptions_answer" CHECK("open_exceptions"."answer" in ('yes', 'if'))
);
--> statement-breakpoint
CREATE INDEX `open_exceptions_plan` ON `open_exceptions` (`plan_id`);--> statement-breakpoint
CREATE INDEX `open_exceptions_status` ON `open_exceptions` (`status`,`at`);--> statement-breakpoint
CREATE TABLE `pilots` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`team` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`goal` text NOT NULL,
	`status` text NOT NULL,
	`outcome` text,
	`result` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "pilots_status" CHECK("pilots"."status" in ('running', 'ended', 'stopped')),
	CONSTRAINT "pilots_outcome" CHECK("pilots"."outcome" in ('met', 'partly', 'missed'))
);
--> statement-breakpoint
CREATE INDEX `pilots_plan` ON `pilots` (`plan_id`);--> statement-breakpoint
CREATE TABLE `sign_offs` (
	`id` text PRIMARY KEY NOT NULL,
	`decision_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`verdict` text NOT NULL,
	`at` text NOT NULL,
	`comment` text,
	CONSTRAINT "sign_offs_role" CHECK("sign_offs"."role" in ('it', 'legal', 'dpo')),
	CONSTRAINT "sign_offs_verdict" CHECK("sign_offs"."verdict" in ('agree', 'dissent'))
);
--> statement-breakpoint
CREATE INDEX `sign_offs_decision` ON `sign_offs` (`decision_id`,`at`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`cause` text NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text,
	`tool_id` text,
	`about` text NOT NULL,
	`due_on` text NOT NULL,
	`owner_id` text,
	`status` text NOT NULL,
	`opened_at` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	`note` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tasks_kind" CHECK("tasks"."kind" in ('review', 'decision-ends', 'licence-notice', 'licence-ends', 'fact-expires', 'precondition', 'exception-ends', 'many-exceptions', 'methodology', 'incident', 'stop')),
	CONSTRAINT "tasks_status" CHECK("tasks"."status" in ('open', 'done', 'moot'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_cause` ON `tasks` (`cause`);--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`due_on`) WHERE "tasks"."status" = 'open';--> statement-breakpoint
CREATE INDEX `tasks_owner` ON `tasks` (`owner_id`);--> statement-breakpoint
CREATE INDEX `tasks_plan` ON `tasks` (`plan_id`);--> statement-breakpoint
CREATE TABLE `unwanted_mails` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unwanted_mails_kind" CHECK("unwanted_mails"."kind" in ('request-received', 'request-decided', 'sign-off-asked', 'task-due', 'task-late', 'licence-notice', 'precondition-lapsed', 'exception-ends', 'digest'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `unwanted_mails_person` ON `unwanted_mails` (`person_id`,`kind`);