-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "boothsPerApplication" INTEGER NOT NULL DEFAULT 4;
