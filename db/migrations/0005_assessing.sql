CREATE TABLE `tool_supplies` (
	`tool_id` text NOT NULL,
	`position` integer NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text NOT NULL,
	`supplying_tool_id` text,
	`purpose` text,
	`country` text,
	`source` text,
	PRIMARY KEY(`tool_id`, `position`),
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supplying_tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tool_supplies_role" CHECK("tool_supplies"."role" in ('model', 'hosting', 'sub-processor'))
);
--> statement-breakpoint
CREATE INDEX `tool_supplies_organisation` ON `tool_supplies` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `tool_supplies_tool` ON `tool_supplies` (`supplying_tool_id`);--> statement-breakpoint
CREATE TABLE `assessment_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`factor` text,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `open_assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_comments_assessment` ON `assessment_comments` (`assessment_id`,`at`);--> statement-breakpoint
CREATE TABLE `assessment_factors` (
	`assessment_id` text NOT NULL,
	`factor` text NOT NULL,
	`assignee_id` text,
	`justification` text,
	`closed` text,
	PRIMARY KEY(`assessment_id`, `factor`),
	FOREIGN KEY (`assessment_id`) REFERENCES `open_assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_factors_assignee` ON `assessment_factors` (`assignee_id`);--> statement-breakpoint
CREATE TABLE `blob_chunks` (
	`sha256` text NOT NULL,
	`part` integer NOT NULL,
	`data` blob NOT NULL,
	`encoding` text NOT NULL,
	PRIMARY KEY(`sha256`, `part`),
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "blob_chunks_size" CHECK(length("blob_chunks"."data") <= 1000000),
	CONSTRAINT "blob_chunks_encoding" CHECK("blob_chunks"."encoding" in ('gzip', 'identity'))
);
--> statement-breakpoint
CREATE TABLE `blobs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`fact_id` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	`text` text NOT NULL,
	`option` integer,
	`url` text,
	`status` text NOT NULL,
	`answered_by` text,
	`answered_at` text,
	`answer` text,
	FOREIGN KEY (`fact_id`) REFERENCES `facts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "corrections_status_known" CHECK("corrections"."status" in ('open', 'accepted', 'declined', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `corrections_fact` ON `corrections` (`fact_id`);--> statement-breakpoint
CREATE INDEX `corrections_by` ON `corrections` (`by`);--> statement-breakpoint
CREATE INDEX `corrections_status` ON `corrections` (`status`,`at`);--> statement-breakpoint
CREATE TABLE `document_plans` (
	`document_id` text NOT NULL,
	`plan_id` text NOT NULL,
	PRIMARY KEY(`document_id`, `plan_id`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_plans_plan` ON `document_plans` (`plan_id`);--> statement-breakpoint
CREATE TABLE `document_versions` (
	`document_id` text NOT NULL,
	`version` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`technical` integer DEFAULT false NOT NULL,
	`text_sha256` text NOT NULL,
	`length` integer NOT NULL,
	`file_sha256` text,
	PRIMARY KEY(`document_id`, `version`),
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_versions_position` ON `document_versions` (`document_id`,`position`);--> statement-breakpoint
CREATE INDEX `document_versions_version` ON `document_versions` (`version`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`collection` text NOT NULL,
	`service` text NOT NULL,
	`terms_type` text NOT NULL,
	`url` text,
	`restricted` integer DEFAULT false NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_series` ON `documents` (`collection`,`service`,`terms_type`);--> statement-breakpoint
CREATE INDEX `documents_service` ON `documents` (`service`);--> statement-breakpoint
CREATE TABLE `files` (
	`sha256` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`text_sha256` text,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`text_sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `methodologies` (
	`version` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`added_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `open_assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`contexts` text NOT NULL,
	`depth` text NOT NULL,
	`depth_reasons` text NOT NULL,
	`status` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`due_on` text,
	`submitted_by` text,
	`submitted_at` text,
	`note` text,
	`frozen_id` text,
	`ended_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`frozen_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "open_assessments_status_known" CHECK("open_assessments"."status" in ('open', 'submitted', 'frozen', 'cancelled')),
	CONSTRAINT "open_assessments_depth" CHECK("open_assessments"."depth" in ('screening', 'full'))
);
--> statement-breakpoint
CREATE INDEX `open_assessments_plan` ON `open_assessments` (`plan_id`);--> statement-breakpoint
CREATE INDEX `open_assessments_status` ON `open_assessments` (`status`,`due_on`);--> statement-breakpoint
CREATE TABLE `packet_answers` (
	`packet_id` text NOT NULL,
	`question` text NOT NULL,
	`verdict` text NOT NULL,
	`option` integer,
	`text` text,
	`url` text,
	`file_sha256` text,
	`saved_at` text NOT NULL,
	`fact_id` text,
	PRIMARY KEY(`packet_id`, `question`),
	FOREIGN KEY (`packet_id`) REFERENCES `packets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`fact_id`) REFERENCES `facts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "packet_answers_verdict" CHECK("packet_answers"."verdict" in ('confirmed', 'corrected', 'answered', 'unanswered'))
);
--> statement-breakpoint
CREATE TABLE `packets` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`secret_id` text NOT NULL,
	`language` text NOT NULL,
	`message` text,
	`questions` text NOT NULL,
	`status` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`submitted_at` text,
	`answered_by` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`secret_id`) REFERENCES `secrets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "packets_status" CHECK("packets"."status" in ('open', 'submitted', 'revoked'))
);
--> statement-breakpoint
CREATE INDEX `packets_organisation` ON `packets` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `packets_secret` ON `packets` (`secret_id`);--> statement-breakpoint
ALTER TABLE `assessments` ADD `account` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `contexts` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `justifications` text;--> statement-breakpoint
ALTER TABLE `assessments` ADD `reviewer` text;--> statement-breakpoint
ALTER TABLE `licences` ADD `cost` text;--> statement-breakpoint
ALTER TABLE `licences` ADD `purchase` text;--> statement-breakpoint
ALTER TABLE `licences` ADD `file` text;--> statement-breakpoint
ALTER TABLE `licences` ADD `limits` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `contacts` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `retired_on` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `retired_on` text;--> statement-breakpoint
ALTER TABLE `states` ADD `note` text;--> statement-breakpoint
ALTER TABLE `tools` ADD `retired_on` text;--> statement-breakpoint
ALTER TABLE `tools` ADD `merged_into` text;