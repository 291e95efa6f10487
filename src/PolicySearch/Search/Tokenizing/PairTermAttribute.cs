using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace PolicySearch.Search.Tokenizing;

/// <summary>A term given as bytes rather than as characters, so that none are encoded.</summary>
internal sealed class PairTermAttribute : Attribute, ITermToBytesRefAttribute
{
    /// <inheritdoc/>
    public BytesRef BytesRef { get; } = new(PairTerm.LongestTerm);

    /// <summary>Makes it the term of two neighbouring characters; see <see cref="PairTerm.Of"/>.</summary>
    public void Set(int first, int second) => BytesRef.Length = PairTerm.Write(first, second, BytesRef.Bytes);

    /// <summary>Makes it a term.</summary>
    public void Set(ReadOnlySpan<byte> term)
    {
        term.CopyTo(BytesRef.Bytes);
        BytesRef.Length = term.Length;
    }

    /// <inheritdoc/>
    public void FillBytesRef()
    {
        // The bytes are there as soon as the term is set.
    }

    /// <inheritdoc/>
    public override void Clear() => BytesRef.Length = 0;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((PairTermAttribute)target).Set(BytesRef.Bytes.AsSpan(BytesRef.Offset, BytesRef.Length));

    /// <inheritdoc/>
    public override object Clone()
    {
        var copy = new PairTermAttribute();
        CopyTo(copy);
        return copy;
    }
}
