CREATE TABLE `agreement_plans` (
	`agreement_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`agreement_id`, `plan_id`),
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_plans_plan` ON `agreement_plans` (`plan_id`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`terminated_on` text,
	`file` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreements_kind" CHECK("agreements"."kind" in ('dpa', 'master', 'order'))
);
--> statement-breakpoint
CREATE INDEX `agreements_organisation` ON `agreements` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`day` text NOT NULL,
	`methodology` text NOT NULL,
	`depth` text NOT NULL,
	`facts` text NOT NULL,
	`score` real NOT NULL,
	`floor` real NOT NULL,
	`evidence` real NOT NULL,
	`band` text NOT NULL,
	`author` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_depth" CHECK("assessments"."depth" in ('screening', 'full'))
);
--> statement-breakpoint
CREATE INDEX `assessments_plan` ON `assessments` (`plan_id`);--> statement-breakpoint
CREATE TABLE `company` (
	`id` text PRIMARY KEY DEFAULT 'company' NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`languages` text NOT NULL,
	CONSTRAINT "company_one_row" CHECK("company"."id" = 'company')
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`outcome` text NOT NULL,
	`classes` text NOT NULL,
	`other_classes` text NOT NULL,
	`uses` text NOT NULL,
	`other_uses` text NOT NULL,
	`overrides` text NOT NULL,
	`conditions` text NOT NULL,
	`preconditions` text NOT NULL,
	`summary` text,
	`rationale` text,
	`assessment_id` text,
	`sign_offs` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_until` text,
	`review_by` text,
	`supersedes` integer DEFAULT false NOT NULL,
	`stated` integer NOT NULL,
	`recorded` integer,
	`nth` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_outcome" CHECK("decisions"."outcome" in ('approved', 'conditional', 'tolerated', 'refused', 'suspended', 'retired')),
	CONSTRAINT "decisions_other_classes" CHECK("decisions"."other_classes" in ('ask', 'no')),
	CONSTRAINT "decisions_other_uses" CHECK("decisions"."other_uses" in ('if', 'ask', 'no'))
);
--> statement-breakpoint
CREATE INDEX `decisions_plan` ON `decisions` (`plan_id`);--> statement-breakpoint
CREATE INDEX `decisions_assessment` ON `decisions` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`object` text NOT NULL,
	`object_seq` integer NOT NULL,
	`kind` text NOT NULL,
	`why` text,
	`data` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT "events_seq" CHECK("events"."seq" > 0 and "events"."object_seq" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_prev` ON `events` (`prev`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_object` ON `events` (`object`,`object_seq`);--> statement-breakpoint
CREATE TABLE `exceptions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`classes` text NOT NULL,
	`uses` text NOT NULL,
	`answer` text NOT NULL,
	`conditions` text NOT NULL,
	`who` text NOT NULL,
	`approver` text NOT NULL,
	`reason` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`recorded` integer NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "exceptions_answer" CHECK("exceptions"."answer" in ('yes', 'if'))
);
--> statement-breakpoint
CREATE INDEX `exceptions_plan` ON `exceptions` (`plan_id`);--> statement-breakpoint
CREATE TABLE `facts` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`plan_id` text,
	`tool_id` text,
	`organisation_id` text,
	`use` text,
	`factor` text NOT NULL,
	`option` integer NOT NULL,
	`text` text,
	`source_class` text NOT NULL,
	`evidence` text,
	`seen_on` text NOT NULL,
	`expires_on` text,
	`author` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "facts_option" CHECK("facts"."option" in (0, 1, 2, 3, 4)),
	CONSTRAINT "facts_source_class" CHECK("facts"."source_class" in ('contract', 'terms', 'register', 'tested', 'claim', 'none')),
	CONSTRAINT "facts_one_subject" CHECK("facts"."subject_kind" in ('plan', 'tool', 'organisation', 'use', 'company')
        and ("facts"."subject_kind" = 'plan') = ("facts"."plan_id" is not null)
        and ("facts"."subject_kind" = 'tool') = ("facts"."tool_id" is not null)
        and ("facts"."subject_kind" = 'organisation') = ("facts"."organisation_id" is not null)
        and ("facts"."subject_kind" = 'use') = ("facts"."use" is not null))
);
--> statement-breakpoint
CREATE INDEX `facts_plan` ON `facts` (`plan_id`) WHERE "facts"."plan_id" is not null;--> statement-breakpoint
CREATE INDEX `facts_tool` ON `facts` (`tool_id`) WHERE "facts"."tool_id" is not null;--> statement-breakpoint
CREATE INDEX `facts_organisation` ON `facts` (`organisation_id`) WHERE "facts"."organisation_id" is not null;--> statement-breakpoint
CREATE INDEX `facts_kind_factor` ON `facts` (`subject_kind`,`factor`);--> statement-breakpoint
CREATE TABLE `licences` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`seats` integer,
	`owner` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`notice_on` text,
	`terminated_on` text,
	`spdx` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "licences_kind" CHECK("licences"."kind" in ('trial', 'subscription')),
	CONSTRAINT "licences_seats" CHECK("licences"."seats" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `licences_plan_start` ON `licences` (`plan_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`roles` text NOT NULL,
	`url` text,
	`sources` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE TABLE `plan_hosts` (
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`host` text NOT NULL,
	`cover` text NOT NULL,
	PRIMARY KEY(`plan_id`, `position`),
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "plan_hosts_cover" CHECK("plan_hosts"."cover" in ('tree', 'host'))
);
--> statement-breakpoint
CREATE INDEX `plan_hosts_host` ON `plan_hosts` (`host`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`tool_id` text NOT NULL,
	`name` text NOT NULL,
	`account` text NOT NULL,
	`access` text,
	`notes` text,
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plans_account" CHECK("plans"."account" in ('company', 'personal'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plans_slug_unique` ON `plans` (`slug`);--> statement-breakpoint
CREATE INDEX `plans_tool` ON `plans` (`tool_id`);--> statement-breakpoint
CREATE TABLE `revision_chunks` (
	`revision` integer NOT NULL,
	`part` integer NOT NULL,
	`data` blob NOT NULL,
	`encoding` text NOT NULL,
	PRIMARY KEY(`revision`, `part`),
	FOREIGN KEY (`revision`) REFERENCES `revisions`(`revision`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revision_chunks_size" CHECK(length("revision_chunks"."data") <= 1000000),
	CONSTRAINT "revision_chunks_encoding" CHECK("revision_chunks"."encoding" in ('gzip', 'identity'))
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`revision` integer PRIMARY KEY NOT NULL,
	`serial` integer NOT NULL,
	`issued_at` text NOT NULL,
	`day` text NOT NULL,
	`sha256` text NOT NULL,
	`length` integer NOT NULL,
	`counts` text NOT NULL,
	`head_seq` integer NOT NULL,
	`head_hash` text NOT NULL,
	CONSTRAINT "revisions_positive" CHECK("revisions"."revision" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_serial_unique` ON `revisions` (`serial`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_sha256_unique` ON `revisions` (`sha256`);--> statement-breakpoint
CREATE INDEX `revisions_day` ON `revisions` (`day`,`revision`);--> statement-breakpoint
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`tool_id` text NOT NULL,
	`names` text NOT NULL,
	`aliases` text NOT NULL,
	`vendor` text NOT NULL,
	`hosts` text NOT NULL,
	`folded` text NOT NULL,
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entries_tool_id_unique` ON `search_entries` (`tool_id`);--> statement-breakpoint
CREATE INDEX `search_entries_names` ON `search_entries` (`names`);--> statement-breakpoint
CREATE TABLE `states` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`precondition` text NOT NULL,
	`holds` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`evidence` text,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "states_precondition" CHECK("states"."precondition" in ('licence-active', 'dpa-signed', 'sso-on', 'training-off', 'client-agreed', 'works-council', 'dpia-done'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `states_plan_precondition_from` ON `states` (`plan_id`,`precondition`,`from_day`);--> statement-breakpoint
CREATE TABLE `tool_aliases` (
	`tool_id` text NOT NULL,
	`position` integer NOT NULL,
	`alias` text NOT NULL,
	PRIMARY KEY(`tool_id`, `position`),
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tool_aliases_alias` ON `tool_aliases` (`alias`);--> statement-breakpoint
CREATE TABLE `tool_hosts` (
	`tool_id` text NOT NULL,
	`position` integer NOT NULL,
	`host` text NOT NULL,
	`cover` text NOT NULL,
	PRIMARY KEY(`tool_id`, `position`),
	FOREIGN KEY (`tool_id`) REFERENCES `tools`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "tool_hosts_cover" CHECK("tool_hosts"."cover" in ('tree', 'host'))
);
--> statement-breakpoint
CREATE INDEX `tool_hosts_host` ON `tool_hosts` (`host`);--> statement-breakpoint
CREATE TABLE `tools` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`vendor_id` text NOT NULL,
	`categories` text NOT NULL,
	`url` text,
	`sources` text,
	FOREIGN KEY (`vendor_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tools_slug_unique` ON `tools` (`slug`);--> statement-breakpoint
CREATE INDEX `tools_vendor` ON `tools` (`vendor_id`);