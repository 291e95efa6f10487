using System.Globalization;

namespace PolicySearch.Errors;

/// <summary>
/// An error that the user can mend. Its message names the file or field, the reason and the remedy, in the language of
/// <see cref="CultureInfo.CurrentUICulture"/>.
/// </summary>
public sealed class PolicySearchException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">What went wrong.</param>
    /// <param name="subject">The file, folder, field or value that it happened to.</param>
    /// <param name="details">Further values of the message, <c>{1}</c> onward.</param>
    /// <param name="inner">What the system said, if anything.</param>
    public PolicySearchException(ErrorCode code, string subject, IReadOnlyList<object>? details = null, Exception? inner = null)
        : base(ErrorMessages.Format(code, subject, details ?? []), inner)
    {
        Code = code;
        Subject = subject;
    }

    // A store may know thousands of names; a reader looks through some.
    private const int NamesListed = 64;

    /// <summary>Says that a filter names nothing that is known, and lists what is.</summary>
    /// <param name="field">The filter: <c>region</c>.</param>
    /// <param name="value">What it names.</param>
    /// <param name="known">What is known, the first being the most useful; the message lists the first 64.</param>
    public static PolicySearchException Unknown(string field, string value, IEnumerable<string> known)
    {
        var names = known.Take(NamesListed + 1).ToList();
        return new PolicySearchException(ErrorCode.UnknownValue, field, [field, value, string.Join(", ", names.Take(NamesListed)) + (names.Count > NamesListed ? " …" : "")]);
    }

    /// <summary>What went wrong.</summary>
    public ErrorCode Code { get; }

    /// <summary>The file, folder, field or value that it happened to.</summary>
    public string Subject { get; }

    /// <summary>Says that a file is larger than what is read, both in MB of 1,048,576 bytes as <c>--max-mb</c> counts them.</summary>
    /// <param name="name">The file.</param>
    /// <param name="length">Its length, bytes.</param>
    /// <param name="largest">The largest file that is read, bytes.</param>
    public static PolicySearchException TooLarge(string name, long length, long largest) =>
        new(ErrorCode.FileTooLarge, name, [Megabytes(length), Megabytes(largest)]);

    // Rounded up: a file a little over the limit is not said to be as large as the limit.
    private static double Megabytes(long bytes) => Math.Ceiling(bytes / 1048576.0);
}
