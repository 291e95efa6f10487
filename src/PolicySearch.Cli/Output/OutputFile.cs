using PolicySearch.Errors;

namespace PolicySearch.Cli.Output;

/// <summary>Writes a result to a file, or to standard output where none is named.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file whole or not at all: a failure leaves what was there before.</summary>
    /// <exception cref="PolicySearchException">The file cannot be written.</exception>
    public static async Task WriteAsync(Session session, string? path, Func<Stream, Task> write)
    {
        if (path is null)
        {
            await session.Output.FlushAsync();
            await write(session.Data);
            await session.Data.FlushAsync();
            return;
        }

        var unfinished = path + ".part";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
                await write(stream);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new PolicySearchException(ErrorCode.Unwritable, path, [e.Message], e);
        }
    }

    /// <inheritdoc cref="WriteAsync"/>
    public static void Write(Session session, string? path, Action<Stream> write) => WriteAsync(session, path, stream =>
    {
        write(stream);
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <summary>Writes text to a file (without colours), or to standard output where none is named.</summary>
    /// <exception cref="PolicySearchException">The file cannot be written.</exception>
    public static void WriteText(Session session, string? path, Action<Session> write)
    {
        if (path is null)
        {
            write(session);
            return;
        }

        Write(session, path, stream =>
        {
            using var text = new MemoryStream();
            using (var written = new Session(session.Input, text, session.Error) { Width = session.Width })
                write(written);
            stream.Write(text.ToArray());
        });
    }
}
