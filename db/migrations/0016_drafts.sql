CREATE TABLE `company_clauses` (
	`clause_id` text NOT NULL,
	`edition` integer NOT NULL,
	`content` text,
	`based_on` integer,
	`note` text,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`clause_id`, `edition`)
);
--> statement-breakpoint
CREATE TABLE `draft_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`clause` text,
	`text` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_comments_draft` ON `draft_comments` (`draft_id`);--> statement-breakpoint
CREATE TABLE `draft_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`draft_id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`day` text,
	`note` text,
	`sha256` text,
	`name` text,
	`file_sha256` text,
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_sha256`) REFERENCES `files`(`sha256`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "draft_steps_kind" CHECK("draft_steps"."kind" in ('submitted', 'returned', 'approved', 'sent', 'signed'))
);
--> statement-breakpoint
CREATE INDEX `draft_steps_draft` ON `draft_steps` (`draft_id`);--> statement-breakpoint
CREATE TABLE `draft_versions` (
	`draft_id` text NOT NULL,
	`number` integer NOT NULL,
	`frozen` text NOT NULL,
	`sha256` text NOT NULL,
	`note` text,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	PRIMARY KEY(`draft_id`, `number`),
	FOREIGN KEY (`draft_id`) REFERENCES `drafts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`contract_id` text NOT NULL,
	`title` text NOT NULL,
	`content` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`set_aside_at` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contracts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `drafts_contract` ON `drafts` (`contract_id`);