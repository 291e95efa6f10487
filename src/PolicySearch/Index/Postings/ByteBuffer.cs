namespace PolicySearch.Index.Postings;

/// <summary>Bytes that grow at the end; kept and cleared between uses.</summary>
internal sealed class ByteBuffer(int capacity = 1 << 16)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Varint(uint value)
    {
        Reserve(Postings.Varint.MaxBytes);
        Length += Postings.Varint.Write(_bytes.AsSpan(Length), value);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}
