CREATE TABLE `agencies` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`types` text NOT NULL,
	`insured` integer,
	`ai_cover` text,
	`insured_until` text,
	`terms_url` text,
	`terms_document_id` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`terms_document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agencies_ai_cover" CHECK("agencies"."ai_cover" in ('included', 'excluded'))
);
--> statement-breakpoint
CREATE TABLE `contracts` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`content` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`notice_on` text,
	`terminated_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contracts_organisation` ON `contracts` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `declaration_files` (
	`declaration_id` text NOT NULL,
	`file_sha256` text NOT NULL,
	`name` text NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`declaration_id`, `file_sha256`),
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `declaration_parts` (
	`declaration_id` text NOT NULL,
	`part` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`declaration_id`, `part`),
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `declaration_requests` (
	`declaration_id` text NOT NULL,
	`tool` integer NOT NULL,
	`request_id` text NOT NULL,
	PRIMARY KEY(`declaration_id`, `tool`),
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declaration_requests_request` ON `declaration_requests` (`request_id`,`declaration_id`,`tool`);--> statement-breakpoint
CREATE TABLE `declarations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`contract_id` text NOT NULL,
	`deliverable_id` text,
	`status` text NOT NULL,
	`language` text NOT NULL,
	`message` text,
	`secret_id` text,
	`until` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`way` text,
	`sent_at` text,
	`content` text,
	`sha256` text,
	`signed_name` text,
	`signed_role` text,
	`signed_on` text,
	`valid_until` text,
	`supersedes` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deliverable_id`) REFERENCES `deliverables`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`secret_id`) REFERENCES `secrets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "declarations_kind" CHECK("declarations"."kind" in ('contract', 'deliverable')),
	CONSTRAINT "declarations_status" CHECK("declarations"."status" in ('open', 'sent', 'superseded', 'revoked')),
	CONSTRAINT "declarations_way" CHECK("declarations"."way" in ('link', 'sheet', 'own')),
	CONSTRAINT "declarations_about" CHECK(("declarations"."kind" = 'deliverable') = ("declarations"."deliverable_id" is not null)),
	CONSTRAINT "declarations_frozen" CHECK(("declarations"."status" in ('sent', 'superseded')) = ("declarations"."content" is not null))
);
--> statement-breakpoint
CREATE INDEX `declarations_contract` ON `declarations` (`contract_id`);--> statement-breakpoint
CREATE INDEX `declarations_deliverable` ON `declarations` (`deliverable_id`);--> statement-breakpoint
CREATE INDEX `declarations_secret` ON `declarations` (`secret_id`);--> statement-breakpoint
CREATE TABLE `deliverable_files` (
	`id` text PRIMARY KEY NOT NULL,
	`deliverable_id` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`found` text NOT NULL,
	`read_at` text NOT NULL,
	`read_by` text NOT NULL,
	`file_sha256` text,
	`set_aside_at` text,
	`set_aside_by` text,
	FOREIGN KEY (`deliverable_id`) REFERENCES `deliverables`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `deliverable_files_deliverable` ON `deliverable_files` (`deliverable_id`);--> statement-breakpoint
CREATE TABLE `deliverables` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`version` text,
	`campaign` text,
	`delivered_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deliverables_kind" CHECK("deliverables"."kind" in ('image', 'video', 'audio', 'text', 'name', 'logo', 'layout', 'web', 'plan', 'other'))
);
--> statement-breakpoint
CREATE INDEX `deliverables_contract` ON `deliverables` (`contract_id`);--> statement-breakpoint
CREATE INDEX `deliverables_campaign` ON `deliverables` (`campaign`);--> statement-breakpoint
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
	CONSTRAINT "tasks_kind" CHECK("__new_tasks"."kind" in ('review', 'decision-ends', 'licence-notice', 'licence-ends', 'fact-expires', 'precondition', 'exception-ends', 'many-exceptions', 'methodology', 'incident', 'stop', 'keys-end', 'agency-conflict', 'declaration-due', 'contract-notice')),
	CONSTRAINT "tasks_status" CHECK("__new_tasks"."status" in ('open', 'done', 'moot'))
);
--> statement-breakpoint
INSERT INTO `__new_tasks`("id", "cause", "kind", "plan_id", "tool_id", "about", "due_on", "owner_id", "status", "opened_at", "ended_at", "ended_by", "note") SELECT "id", "cause", "kind", "plan_id", "tool_id", "about", "due_on", "owner_id", "status", "opened_at", "ended_at", "ended_by", "note" FROM `tasks`;--> statement-breakpoint
DROP TABLE `tasks`;--> statement-breakpoint
ALTER TABLE `__new_tasks` RENAME TO `tasks`;--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_cause` ON `tasks` (`cause`);--> statement-breakpoint
CREATE INDEX `tasks_open` ON `tasks` (`due_on`) WHERE "tasks"."status" = 'open';--> statement-breakpoint
CREATE INDEX `tasks_owner` ON `tasks` (`owner_id`);--> statement-breakpoint
CREATE INDEX `tasks_plan` ON `tasks` (`plan_id`);