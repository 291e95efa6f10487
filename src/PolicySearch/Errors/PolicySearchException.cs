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

    /// <summary>What went wrong.</summary>
    public ErrorCode Code { get; }

    /// <summary>The file, folder, field or value that it happened to.</summary>
    public string Subject { get; }
}
