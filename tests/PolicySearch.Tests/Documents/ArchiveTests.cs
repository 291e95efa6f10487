using System.IO.Compression;
using System.Text;
using PolicySearch.Documents;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Tests.Documents;

public class ArchiveTests
{
    [Fact]
    public void Reads_every_document_of_an_archive_and_of_archives_in_it()
    {
        var inner = Zip(("乙.html", "<html><body><p>一、总体要求</p></body></html>"u8.ToArray()));
        var read = DocumentReader.Read("all.zip", Zip(("甲.txt", "一、总体要求"u8.ToArray()), ("sub/inner.zip", inner), ("__MACOSX/._甲.txt", [0, 1, 2])), ReadOptions.Default);
        read.Select(d => d.Name).ShouldBe(["all.zip/甲.txt", "all.zip/sub/inner.zip/乙.html"]);
    }

    [Fact]
    public void Leaves_unreadable_entries_out_and_says_why()
    {
        var read = DocumentReader.Read("all.zip", Zip(("a.txt", "一、总体要求"u8.ToArray()), ("picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0])), ReadOptions.Default);
        read.ShouldHaveSingleItem().LeftOut.ShouldHaveSingleItem().ShouldContain("picture.png");
    }

    [Fact]
    public void Refuses_a_bomb_before_it_is_unpacked()
    {
        var bomb = Zip(("zeros.txt", new byte[32 << 20]));
        bomb.Length.ShouldBeLessThan(100_000);
        Error(bomb).Code.ShouldBe(ErrorCode.ArchiveTooLarge);
    }

    [Fact]
    public void Refuses_archives_nested_too_deep()
    {
        var archive = Zip(("a.txt", "一"u8.ToArray()));
        for (var i = 0; i < 6; i++)
            archive = Zip(("inner.zip", archive));
        Error(archive).Code.ShouldBe(ErrorCode.ArchiveTooLarge);
    }

    [Fact]
    public void Refuses_more_than_the_limit_in_all()
    {
        var random = new Random(1);
        var noise = new byte[1 << 20];
        random.NextBytes(noise);
        var archive = Zip([.. Enumerable.Range(0, 6).Select(i => ($"{i}.txt", noise))]);
        Error(archive, ReadOptions.Default with { MaxBytes = 8 << 20 }).Code.ShouldBe(ErrorCode.UnknownFormat);
        Error(Zip(("x.zip", archive)), ReadOptions.Default with { MaxBytes = (1 << 20) + 10 }).Code.ShouldBe(ErrorCode.FileTooLarge);
    }

    [Fact]
    public void Refuses_an_encrypted_entry()
    {
        var archive = Zip(("secret.txt", "一、总体要求"u8.ToArray()));

        // The flag's lowest bit, in the local header (offset 6) and in the central directory (offset 8).
        archive[6] |= 1;
        archive[archive.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Error(archive).Code.ShouldBe(ErrorCode.Encrypted);
    }

    [Fact]
    public void Refuses_a_damaged_archive()
    {
        var archive = Zip(("a.txt", "一、总体要求"u8.ToArray()));
        Error(archive[..(archive.Length / 2)]).Code.ShouldBe(ErrorCode.DamagedFile);
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3 }, ErrorCode.OldFormat)]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0 }, ErrorCode.UnknownFormat)]
    public void Refuses_formats_without_a_reader(byte[] bytes, ErrorCode code) => Error(bytes).Code.ShouldBe(code);

    [Fact]
    public void Tells_a_protected_Office_file_from_an_old_one() =>
        Error([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[50], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code.ShouldBe(ErrorCode.Encrypted);

    [Theory]
    [InlineData("WordDocument", "Word 97–2003")]
    [InlineData("Workbook", "Excel 97–2003")]
    [InlineData("PowerPoint Document", "PowerPoint 97–2003")]
    [InlineData("", "Office 97–2003")]
    public void Names_an_old_Office_file_by_its_content_and_says_what_to_do(string stream, string format)
    {
        var error = Error([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)]);

        error.Code.ShouldBe(ErrorCode.OldFormat);
        error.Message.ShouldContain(format);
        error.Message.ShouldContain(".xlsx");
    }

    internal static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static PolicySearchException Error(byte[] bytes, ReadOptions? options = null) =>
        Should.Throw<PolicySearchException>(() => DocumentReader.Read("all.zip", bytes, options ?? ReadOptions.Default));
}
