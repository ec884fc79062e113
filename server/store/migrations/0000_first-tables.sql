CREATE TABLE "audit" (
	"id" serial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"who" text NOT NULL,
	"action" text NOT NULL,
	"subject" text,
	"detail" text
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"gap_id" text,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text,
	"release" text
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"question_id" text,
	"release" text NOT NULL,
	"question" text NOT NULL,
	"paragraph_ids" jsonb NOT NULL,
	"verdict" text NOT NULL,
	"comment" text,
	"caller_hmac" text NOT NULL,
	"staff_name" text
);
--> statement-breakpoint
CREATE TABLE "gap_questions" (
	"id" serial PRIMARY KEY NOT NULL,
	"gap_id" text NOT NULL,
	"question_id" text,
	"feedback_id" text,
	CONSTRAINT "gap_questions_one_source" CHECK (num_nonnulls("gap_questions"."question_id", "gap_questions"."feedback_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "gaps" (
	"id" text PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"terms" jsonb NOT NULL,
	"state" text NOT NULL,
	"assignee" text,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	"nearest" jsonb NOT NULL,
	"decided_by" text
);
--> statement-breakpoint
CREATE TABLE "live" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"release" text NOT NULL,
	CONSTRAINT "live_one_row" CHECK ("live"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "pins" (
	"name" text PRIMARY KEY NOT NULL,
	"payload" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"channel" text NOT NULL,
	"caller_hmac" text NOT NULL,
	"staff_name" text,
	"caller_role" text,
	"release" text NOT NULL,
	"request" jsonb NOT NULL,
	"question" text NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"confidence" double precision NOT NULL,
	"paragraph_ids" jsonb NOT NULL,
	"topic" text,
	"answer_ms" double precision NOT NULL,
	"answer_sha256" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_files" (
	"release" text NOT NULL,
	"path" text NOT NULL,
	"sha256" text NOT NULL,
	CONSTRAINT "release_files_release_path_pk" PRIMARY KEY("release","path")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"parent" text,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	"published_at" timestamp (3) with time zone,
	"signed_reason" text,
	"fault" text,
	"evaluation" jsonb,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"csrf" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_by" text,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "users" (
	"name" text PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"open_id_subject" text,
	"disabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_gap_id_gaps_id_fk" FOREIGN KEY ("gap_id") REFERENCES "public"."gaps"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_release_releases_id_fk" FOREIGN KEY ("release") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_questions" ADD CONSTRAINT "gap_questions_gap_id_gaps_id_fk" FOREIGN KEY ("gap_id") REFERENCES "public"."gaps"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_questions" ADD CONSTRAINT "gap_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gap_questions" ADD CONSTRAINT "gap_questions_feedback_id_feedback_id_fk" FOREIGN KEY ("feedback_id") REFERENCES "public"."feedback"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live" ADD CONSTRAINT "live_release_releases_id_fk" FOREIGN KEY ("release") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pins" ADD CONSTRAINT "pins_name_users_name_fk" FOREIGN KEY ("name") REFERENCES "public"."users"("name") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_files" ADD CONSTRAINT "release_files_release_releases_id_fk" FOREIGN KEY ("release") REFERENCES "public"."releases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_files" ADD CONSTRAINT "release_files_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_name_users_name_fk" FOREIGN KEY ("name") REFERENCES "public"."users"("name") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "changes_by_state" ON "changes" USING btree ("state","proposed_at");--> statement-breakpoint
CREATE INDEX "changes_by_gap" ON "changes" USING btree ("gap_id");--> statement-breakpoint
CREATE INDEX "feedback_by_time" ON "feedback" USING btree ("at");--> statement-breakpoint
CREATE INDEX "feedback_by_caller" ON "feedback" USING btree ("caller_hmac");--> statement-breakpoint
CREATE INDEX "feedback_by_question" ON "feedback" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gap_questions_question" ON "gap_questions" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "gap_questions_feedback" ON "gap_questions" USING btree ("feedback_id");--> statement-breakpoint
CREATE INDEX "gap_questions_by_gap" ON "gap_questions" USING btree ("gap_id");--> statement-breakpoint
CREATE INDEX "gaps_by_state" ON "gaps" USING btree ("state","last_asked_at");--> statement-breakpoint
CREATE INDEX "questions_by_time" ON "questions" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "questions_by_caller" ON "questions" USING btree ("caller_hmac");--> statement-breakpoint
CREATE INDEX "questions_by_staff" ON "questions" USING btree ("staff_name","asked_at");--> statement-breakpoint
CREATE INDEX "questions_by_status" ON "questions" USING btree ("status","asked_at");--> statement-breakpoint
CREATE INDEX "release_files_by_blob" ON "release_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "sessions_by_name" ON "sessions" USING btree ("name");--> statement-breakpoint
CREATE INDEX "sessions_by_expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_open_id_subject" ON "users" USING btree ("open_id_subject");