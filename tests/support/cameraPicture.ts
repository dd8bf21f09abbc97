/** A picture as a camera would write it, as small as can be: a JPEG whose EXIF says when it was taken. It is not to be looked at. */
export function cameraPicture(takenAt: string, offset?: string): Buffer {
  const texts = [
    { tag: 0x9003, text: `${takenAt}\0` },
    ...(offset === undefined ? [] : [{ tag: 0x9011, text: `${offset}\0` }]),
  ];
  // Header, IFD0 with the pointer to the EXIF directory, that directory, its texts.
  const directory = 8 + 2 + 12 + 4;
  let at = directory + 2 + texts.length * 12 + 4;
  const tiff = Buffer.alloc(at + texts.reduce((sum, { text }) => sum + text.length, 0));
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  entry(tiff, 10, 0x8769, 4, 1, directory);
  tiff.writeUInt16BE(texts.length, directory);
  texts.forEach(({ tag, text }, index) => {
    entry(tiff, directory + 2 + index * 12, tag, 2, text.length, at);
    tiff.write(text, at, "latin1");
    at += text.length;
  });
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from("ffd8ffe1", "hex"), length, body, Buffer.from("ffd9", "hex")]);
}

function entry(into: Buffer, at: number, tag: number, type: number, count: number, value: number): void {
  into.writeUInt16BE(tag, at);
  into.writeUInt16BE(type, at + 2);
  into.writeUInt32BE(count, at + 4);
  into.writeUInt32BE(value, at + 8);
}
