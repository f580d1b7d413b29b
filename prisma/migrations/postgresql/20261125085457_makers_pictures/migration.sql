-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL,
    "exhibitorId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "altRu" TEXT NOT NULL DEFAULT '',
    "altEn" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PictureFile" (
    "pictureId" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "PictureFile_pkey" PRIMARY KEY ("pictureId","size")
);

-- CreateIndex
CREATE UNIQUE INDEX "Picture_exhibitorId_place_key" ON "Picture"("exhibitorId", "place");

-- AddForeignKey
ALTER TABLE "Picture" ADD CONSTRAINT "Picture_exhibitorId_fkey" FOREIGN KEY ("exhibitorId") REFERENCES "Exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PictureFile" ADD CONSTRAINT "PictureFile_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE CASCADE ON UPDATE CASCADE;
