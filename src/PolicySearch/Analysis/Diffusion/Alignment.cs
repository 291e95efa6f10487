namespace PolicySearch.Analysis.Diffusion;

/// <summary>Puts two passages side by side by their longest common subsequence of characters.</summary>
/// <remarks><code>
/// 推广“七室一院”社会治理模式         same 推广 | – / 镇村 | same “七室一院”社会治理 | 模式 / –
/// 推广镇村“七室一院”社会治理
/// </code></remarks>
internal static class Alignment
{
    /// <summary>Longer passages are compared in their first characters alone: the work grows with the product of both lengths.</summary>
    private const int Longest = 2000;

    /// <summary>The pieces of both texts, in order; together they are both texts, up to 2,000 characters each.</summary>
    public static IReadOnlyList<Piece> Of(string first, string here)
    {
        var a = first.AsSpan(0, Math.Min(first.Length, Longest));
        var b = here.AsSpan(0, Math.Min(here.Length, Longest));
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var pieces = new List<Piece>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            var (fromA, fromB) = (i, j);
            while (i < a.Length && j < b.Length && a[i] == b[j])
                (i, j) = (i + 1, j + 1);
            if (i > fromA)
                pieces.Add(new Piece(true, a[fromA..i].ToString(), b[fromB..j].ToString()));
            (fromA, fromB) = (i, j);
            while ((i < a.Length || j < b.Length) && !(i < a.Length && j < b.Length && a[i] == b[j]))
            {
                if (j == b.Length || (i < a.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
                    i++;
                else
                    j++;
            }

            if (i > fromA || j > fromB)
                pieces.Add(new Piece(false, a[fromA..i].ToString(), b[fromB..j].ToString()));
        }

        return pieces;
    }
}
