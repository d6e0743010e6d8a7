CREATE TABLE `identities` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`linked_at` text NOT NULL,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identities_person` ON `identities` (`person_id`);--> statement-breakpoint
CREATE TABLE `passkeys` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`synced` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_used_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkeys_person` ON `passkeys` (`person_id`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`set_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`mail` text,
	`language` text NOT NULL,
	`zone` text,
	`status` text NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "people_status" CHECK("people"."status" in ('invited', 'pending', 'active', 'disabled', 'erased'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_mail` ON `people` (`mail`);--> statement-breakpoint
CREATE INDEX `people_pending` ON `people` (`created_at`) WHERE "people"."status" = 'pending';--> statement-breakpoint
CREATE TABLE `person_roles` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	`from_groups` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "person_roles_role" CHECK("person_roles"."role" in ('reader', 'assessor', 'legal', 'it', 'dpo', 'procurement', 'admin'))
);
--> statement-breakpoint
CREATE INDEX `person_roles_person` ON `person_roles` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_roles_company` ON `person_roles` (`person_id`,`role`) WHERE "person_roles"."unit_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `person_roles_unit` ON `person_roles` (`person_id`,`role`,`unit_id`) WHERE "person_roles"."unit_id" is not null;--> statement-breakpoint
CREATE TABLE `personal_values` (
	`hash` text PRIMARY KEY NOT NULL,
	`salt` text NOT NULL,
	`value` text NOT NULL,
	`person_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `personal_values_person` ON `personal_values` (`person_id`);--> statement-breakpoint
CREATE TABLE `refused_sign_ins` (
	`account` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `secrets` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`name` text,
	`scopes` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`last_used_at` text,
	`used_at` text,
	`revoked_at` text,
	`data` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `secrets_hash_unique` ON `secrets` (`hash`);--> statement-breakpoint
CREATE INDEX `secrets_person` ON `secrets` (`person_id`,`kind`);--> statement-breakpoint
CREATE TABLE `sign_in_settings` (
	`id` text PRIMARY KEY DEFAULT 'sign-in' NOT NULL,
	`local` integer NOT NULL,
	`unknown_people` text NOT NULL,
	`group_roles` text NOT NULL,
	CONSTRAINT "sign_in_settings_unknown" CHECK("sign_in_settings"."unknown_people" in ('reader', 'pending'))
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`retired` integer DEFAULT false NOT NULL
);
