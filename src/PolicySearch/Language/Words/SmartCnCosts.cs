namespace PolicySearch.Language.Words;

/// <summary>What it costs that one word follows another: SmartCn's −log of a probability smoothed by that of the first word alone.</summary>
internal static class SmartCnCosts
{
    /// <summary>More than the most frequent word was counted; also the frequency of a punctuation mark.</summary>
    public const int Most = 2079997 + 80000;

    private const double Smooth = 0.1;
    private const double Tiny = 1.0 / Most;

    /// <summary>The cost of a pair. The order of the operations is that of SmartCn, so that no bit differs.</summary>
    /// <param name="frequency">How often the first word was counted.</param>
    /// <param name="together">How often the second followed it.</param>
    public static double Of(double frequency, int together) => -Math.Log(
        (Smooth * (1.0 + frequency) / (Most + 0.0)) + ((1.0 - Smooth) * (((1.0 - Tiny) * together / (1.0 + frequency)) + Tiny)));
}
