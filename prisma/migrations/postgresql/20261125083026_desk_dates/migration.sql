-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "requisitesOpenAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "moveInFrom" TIMESTAMP(3),
ADD COLUMN     "moveInUntil" TIMESTAMP(3),
ADD COLUMN     "passesUntil" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Exhibitor" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;
