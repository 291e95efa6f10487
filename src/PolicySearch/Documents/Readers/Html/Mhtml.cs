using System.Globalization;
using System.Text;
using PolicySearch.Documents.Readers.Plain;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Documents.Readers.Html;

/// <summary>
/// Reads a web page that a browser saved as one file (MHTML): a MIME message of several parts, of which the largest page is read.
/// Headers may be folded; bodies are quoted-printable, base64 or plain.
/// </summary>
internal static class Mhtml
{
    private const int MostParts = 5000;

    /// <summary>Reads the page.</summary>
    /// <exception cref="PolicySearchException">There is no page among the parts.</exception>
    public static ReaderResult Read(string name, ReadOnlySpan<byte> bytes)
    {
        // Latin-1 keeps every byte as one character, whatever the parts are encoded in.
        var message = Encoding.Latin1.GetString(bytes);
        var (headers, bodyStart) = Headers(message, 0);
        var page = "";
        var parts = 0;
        if (Parameter(headers.GetValueOrDefault("content-type", ""), "boundary") is { Length: > 0 } boundary)
        {
            foreach (var part in Parts(message, bodyStart, "--" + boundary).Take(MostParts))
            {
                parts++;
                if (Page(part) is { } html && html.Length > page.Length)
                    page = html;
            }
        }

        if (page.Length == 0)
            throw new PolicySearchException(ErrorCode.DamagedFile, name, ["MHTML", "no web page in it"]);
        var result = HtmlReader.Read(page);
        var stated = new Dictionary<string, string>(result.Stated);
        if (headers.TryGetValue("subject", out var subject))
            stated.TryAdd(StatedFields.Title, EncodedWord(subject));
        List<string> leftOut = parts > 1 ? [.. result.LeftOut, $"{parts - 1} other parts of the saved page (pictures, styles, frames)."] : [.. result.LeftOut];
        return new ReaderResult("mhtml", result.Blocks) { Stated = stated, LeftOut = leftOut };
    }

    private static IEnumerable<string> Parts(string message, int from, string delimiter)
    {
        var at = message.IndexOf(delimiter, from, StringComparison.Ordinal);
        while (at >= 0)
        {
            var start = at + delimiter.Length;
            at = message.IndexOf(delimiter, start, StringComparison.Ordinal);
            yield return message[start..(at < 0 ? message.Length : at)];
        }
    }

    private static string? Page(string part)
    {
        var (headers, bodyStart) = Headers(part, part.IndexOf('\n') + 1);
        var type = headers.GetValueOrDefault("content-type", "");
        if (!type.Contains("text/html", StringComparison.OrdinalIgnoreCase) && !type.Contains("xhtml", StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = Decode(part[bodyStart..], headers.GetValueOrDefault("content-transfer-encoding", ""));
        if (TextDecoder.ByLabel(Parameter(type, "charset"), bytes) is { } labelled)
            return labelled;
        try
        {
            return TextDecoder.Decode("", bytes).Text;
        }
        catch (PolicySearchException)
        {
            // Another part may hold the page; where none does, Read says so.
            return null;
        }
    }

    private static byte[] Decode(string body, string encoding)
    {
        switch (encoding.Trim().ToLowerInvariant())
        {
            case "base64":
                var clean = string.Concat(body.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
                var buffer = new byte[clean.Length];
                return Convert.TryFromBase64String(clean[..(clean.Length / 4 * 4)], buffer, out var written)
                    ? [.. buffer.AsSpan(0, written), .. Rest(clean)] : [];
            case "quoted-printable":
                return QuotedPrintable(body);
            default:
                return Encoding.Latin1.GetBytes(body);
        }
    }

    /// <summary>The last two or three base64 characters, where the padding is lost.</summary>
    private static byte[] Rest(string clean)
    {
        var rest = clean[(clean.Length / 4 * 4)..];
        return rest.Length >= 2 ? Convert.FromBase64String(rest.PadRight(4, '=')) : [];
    }

    /// <summary><c>=E4=B8=80</c> → its bytes; <c>=</c> at a line's end joins it with the next.</summary>
    private static byte[] QuotedPrintable(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.Add((byte)body[i]);
            }
            else if (i + 2 < body.Length && byte.TryParse(body.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else if (i + 1 < body.Length && body[i + 1] is '\r' or '\n')
            {
                i += body[i + 1] == '\r' && i + 2 < body.Length && body[i + 2] == '\n' ? 2 : 1;
            }
        }

        return [.. bytes];
    }

    /// <summary>The headers from an offset to the empty line, by lower-case name, and where the body begins.</summary>
    private static (Dictionary<string, string> Headers, int Body) Headers(string text, int from)
    {
        var headers = new Dictionary<string, string>();
        var last = "";
        while (from < text.Length)
        {
            var end = text.IndexOf('\n', from);
            var line = text[from..(end < 0 ? text.Length : end)].TrimEnd('\r');
            from = end < 0 ? text.Length : end + 1;
            if (line.Length == 0)
                break;
            var colon = line.IndexOf(':');
            if (line[0] is ' ' or '\t' && last.Length > 0 && headers[last].Length < 10_000)
                headers[last] += line.Trim().Insert(0, " ");
            else if (colon > 0)
                headers[last = line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }

        return (headers, from);
    }

    private static string? Parameter(string header, string key)
    {
        foreach (var part in header.Split(';').Skip(1))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && part[..equals].Trim().Equals(key, StringComparison.OrdinalIgnoreCase))
                return part[(equals + 1)..].Trim().Trim('"');
        }

        return null;
    }

    /// <summary><c>=?utf-8?Q?=E5=85=AC?=</c> and <c>=?utf-8?B?5YWs?=</c> → 公.</summary>
    private static string EncodedWord(string header)
    {
        var result = new StringBuilder();
        foreach (var word in header.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = word.Split('?');
            var bytes = fields.Length == 5 && fields[0] == "=" && fields[4] == "="
                ? Decode(fields[3].Replace('_', ' '), fields[2] is "B" or "b" ? "base64" : "quoted-printable") : null;
            result.Append(bytes is null ? (result.Length > 0 ? " " : "") + word : TextDecoder.ByLabel(fields[1], bytes) ?? "");
        }

        return result.ToString();
    }
}
