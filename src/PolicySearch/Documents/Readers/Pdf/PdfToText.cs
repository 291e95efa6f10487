using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>Poppler's <c>pdftotext</c>, where it is on the PATH: it repairs damaged files that the reader cannot open. It knows no ruled tables.</summary>
internal static class PdfToText
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>The pages' lines; null where the program is missing or cannot read the file either.</summary>
    /// <param name="content">The file.</param>
    /// <param name="largest">The most text that is taken, bytes.</param>
    /// <param name="program">The program's name or path.</param>
    public static IReadOnlyList<IReadOnlyList<PrintedItem>>? Read(ReadOnlyMemory<byte> content, long largest, string program = "pdftotext")
    {
        var start = new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        try
        {
            using var process = Process.Start(start);
            return process is null ? null : Pages(process, content, largest);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IReadOnlyList<IReadOnlyList<PrintedItem>>? Pages(Process process, ReadOnlyMemory<byte> content, long largest)
    {
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = ReadLimited(process.StandardOutput, largest, limit.Token);
            var errors = ReadLimited(process.StandardError, 0, limit.Token);
            Task.WhenAll(output, errors, Feed(process, content, limit.Token)).GetAwaiter().GetResult();
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            return process.ExitCode != 0 || string.IsNullOrWhiteSpace(output.Result)
                ? null
                : [.. output.Result.Split('\f').Select(page => page.Split('\n').Where(l => l.Trim().Length > 0).Select(l => new PrintedLine(0, l.TrimEnd())).ToList())];
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static async Task Feed(Process process, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(content, cancel).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program stopped reading; its exit code says why.
        }
    }

    private static async Task<string> ReadLimited(StreamReader reader, long largest, CancellationToken cancel)
    {
        var text = new StringBuilder();
        var buffer = new char[16384];
        int read;
        while ((read = await reader.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
        {
            if (text.Length < largest)
                text.Append(buffer, 0, read);
        }

        return text.ToString();
    }
}
