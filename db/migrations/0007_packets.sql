ALTER TABLE `packet_answers` ADD `file_name` text;--> statement-breakpoint
ALTER TABLE `packets` ADD `until` text;