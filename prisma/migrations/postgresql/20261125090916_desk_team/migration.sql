-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "carsPerBooth" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "passesPerBooth" INTEGER;

-- AlterTable
ALTER TABLE "ExhibitorMember" ADD COLUMN     "chosenAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "ExhibitorInvitation" (
    "id" TEXT NOT NULL,
    "exhibitorId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ExhibitorInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL DEFAULT '',
    "plate" TEXT NOT NULL DEFAULT '',
    "make" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "issuedAt" TIMESTAMP(3),
    "issuedById" TEXT,

    CONSTRAINT "Pass_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExhibitorInvitation_tokenHash_key" ON "ExhibitorInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ExhibitorInvitation_exhibitorId_idx" ON "ExhibitorInvitation"("exhibitorId");

-- CreateIndex
CREATE INDEX "Pass_applicationId_idx" ON "Pass"("applicationId");

-- AddForeignKey
ALTER TABLE "ExhibitorInvitation" ADD CONSTRAINT "ExhibitorInvitation_exhibitorId_fkey" FOREIGN KEY ("exhibitorId") REFERENCES "Exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pass" ADD CONSTRAINT "Pass_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
