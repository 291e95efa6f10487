using System.Numerics;

namespace PolicySearch.Index.Postings;

/// <summary>Numbers tokens 0, 1, 2 … in the order in which they first come: a hash table with open addressing.</summary>
internal sealed class TokenNumbers
{
    // Kept as token + 1, so that 0 marks an empty place.
    private ulong[] _tokens = new ulong[1 << 16];
    private int[] _numbers = new int[1 << 16];

    public int Count { get; private set; }

    public int NumberOf(ulong token)
    {
        var mask = _tokens.Length - 1;
        var at = Hash(token) & mask;
        while (true)
        {
            if (_tokens[at] == token + 1)
                return _numbers[at];
            if (_tokens[at] == 0)
                break;
            at = (at + 1) & mask;
        }

        _tokens[at] = token + 1;
        _numbers[at] = Count;
        if (++Count * 2 > _tokens.Length)
            Grow();
        return Count - 1;
    }

    public List<(ulong Token, int Number)> Ascending()
    {
        var all = new List<(ulong Token, int Number)>(Count);
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i] != 0)
                all.Add((_tokens[i] - 1, _numbers[i]));
        }

        all.Sort((a, b) => a.Token.CompareTo(b.Token));
        return all;
    }

    public void Clear()
    {
        Array.Clear(_tokens);
        Count = 0;
    }

    private static int Hash(ulong token) => (int)(BitOperations.RotateLeft(token * 0x9E3779B97F4A7C15, 31) & 0x7FFFFFFF);

    private void Grow()
    {
        var (tokens, numbers) = (_tokens, _numbers);
        _tokens = new ulong[tokens.Length * 2];
        _numbers = new int[tokens.Length * 2];
        var mask = _tokens.Length - 1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] == 0)
                continue;
            var at = Hash(tokens[i] - 1) & mask;
            while (_tokens[at] != 0)
                at = (at + 1) & mask;
            (_tokens[at], _numbers[at]) = (tokens[i], numbers[i]);
        }
    }
}
