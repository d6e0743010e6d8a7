CREATE TABLE `key_sets` (
	`version` integer PRIMARY KEY NOT NULL,
	`jws` text NOT NULL,
	`issuer` text NOT NULL,
	`list` text NOT NULL,
	`roots` text NOT NULL,
	`threshold` integer NOT NULL,
	`kids` text NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	CONSTRAINT "key_sets_positive" CHECK("key_sets"."version" > 0 and "key_sets"."threshold" > 0)
);
--> statement-breakpoint
CREATE TABLE `receipts` (
	`token_id` text NOT NULL,
	`way` text NOT NULL,
	`format` text NOT NULL,
	`revision` integer NOT NULL,
	`serial` integer NOT NULL,
	`client` text,
	`alarm` text,
	`since` text NOT NULL,
	`last_at` text NOT NULL,
	PRIMARY KEY(`token_id`, `way`, `format`),
	FOREIGN KEY (`token_id`) REFERENCES `secrets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipts_way" CHECK("receipts"."way" in ('fetched', 'said'))
);
--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`kid` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`sealed` text NOT NULL,
	`made_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhook_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`at` text NOT NULL,
	`milliseconds` integer NOT NULL,
	`status` integer,
	`error` text,
	FOREIGN KEY (`message_id`) REFERENCES `webhook_messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_attempts_webhook` ON `webhook_attempts` (`webhook_id`,`at`);--> statement-breakpoint
CREATE INDEX `webhook_attempts_message` ON `webhook_attempts` (`message_id`);--> statement-breakpoint
CREATE TABLE `webhook_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`seq` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`made_at` text NOT NULL,
	`next_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`leased_until` text,
	`lease` text,
	`sent_at` text,
	`dead_at` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_messages_event` ON `webhook_messages` (`webhook_id`,`seq`);--> statement-breakpoint
CREATE INDEX `webhook_messages_waiting` ON `webhook_messages` (`webhook_id`,`seq`) WHERE "webhook_messages"."sent_at" is null and "webhook_messages"."dead_at" is null;--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`kinds` text NOT NULL,
	`secret` text NOT NULL,
	`older_secret` text,
	`older_until` text,
	`cursor` integer NOT NULL,
	`status` text NOT NULL,
	`off_at` text,
	`failing_since` text,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`removed_at` text,
	CONSTRAINT "webhooks_status" CHECK("webhooks"."status" in ('on', 'off', 'failed'))
);
--> statement-breakpoint
CREATE TABLE `__new_tasks` (
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
	CONSTRAINT "tasks_kind" CHECK("__new_tasks"."kind" in ('review', 'decision-ends', 'licence-notice', 'licence-ends', 'fact-expires', 'precondition', 'exception-ends', 'many-exceptions', 'methodology', 'incident', 'stop', 'keys-end')),
	CONSTRAINT "tasks_status" CHECK("__new_tasks"."status" in ('open', 'done', 'moot'))
);
--> statement-breakpoint
INSERT INTO `__new_tasks`("id", "cause", "kind", "plan_id", "tool_id", "about", "due_on", "owner_id", "status", "opened_at", "ended_at", "ended_by", "note") SELECT "id", "cause", "kind", "plan_id", "tool_id", "about", "due_on", "owner_id", "status", "opened_at", "ended_at", "ended_by", "note" FROM `tasks`;--> statement-breakpoint
DROP TABLE `tasks`;--> statement-breakpoint
ALTER TABLE `__new_tasks` RENAME TO `tasks`;--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_cause` ON `tasks` (`cause`);--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`due_on`) WHERE "tasks"."status" = 'open';--> statement-breakpoint
CREATE INDEX `tasks_owner` ON `tasks` (`owner_id`);--> statement-breakpoint
CREATE INDEX `tasks_plan` ON `tasks` (`plan_id`);--> statement-breakpoint
CREATE INDEX `revision_chunks_raw` ON `revision_chunks` (`revision`) WHERE "revision_chunks"."encoding" = 'identity';