using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;

namespace PolicySearch.Documents.Readers.Pdf;

/// <summary>Reads a PDF file's text through Poppler's <c>pdftotext</c>, found on the PATH, over standard input and output.</summary>
internal static class PdfReader
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>Reads the document.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">The file.</param>
    /// <param name="largest">The most text that is taken, bytes.</param>
    /// <param name="program">The program's name or path.</param>
    /// <exception cref="PolicySearchException">The program is missing, or the file damaged, protected, or a scan without text.</exception>
    public static ReaderResult Read(string name, ReadOnlyMemory<byte> content, long largest, string program = "pdftotext")
    {
        var text = Run(name, content, largest, program);
        if (string.IsNullOrWhiteSpace(text))
            throw new PolicySearchException(ErrorCode.NoText, name);
        var pages = PrintedPages.Rejoin(text, out var leftOut);
        return new ReaderResult("pdf", pages) { LeftOut = leftOut };
    }

    private static string Run(string name, ReadOnlyMemory<byte> content, long largest, string program)
    {
        var start = new ProcessStartInfo(program, ["-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = Start(name, start);
        using var limit = new CancellationTokenSource(TimeLimit);
        try
        {
            var output = ReadLimited(process.StandardOutput, largest, limit.Token);
            var errors = ReadLimited(process.StandardError, 1 << 16, limit.Token);
            var input = Feed(process, content, limit.Token);
            Task.WhenAll(output, errors, input).GetAwaiter().GetResult();
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            if (process.ExitCode == 0)
                return output.Result;
            throw errors.Result.Contains("password", StringComparison.OrdinalIgnoreCase)
                ? new PolicySearchException(ErrorCode.Encrypted, name, ["PDF"])
                : new PolicySearchException(ErrorCode.DamagedFile, name, ["PDF", errors.Result.Split('\n')[0].Trim()]);
        }
        catch (OperationCanceledException error)
        {
            throw new PolicySearchException(ErrorCode.DamagedFile, name, ["PDF", $"not read within {TimeLimit.TotalSeconds} s"], error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static Process Start(string name, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new Win32Exception();
        }
        catch (Win32Exception error)
        {
            throw new PolicySearchException(ErrorCode.MissingProgram, name, [start.FileName, "Poppler (Debian, Ubuntu: poppler-utils; macOS: brew install poppler; Windows: scoop install poppler)"], error);
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
