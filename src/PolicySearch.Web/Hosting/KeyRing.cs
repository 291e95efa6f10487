using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicySearch.Errors;
using PolicySearch.Records;

namespace PolicySearch.Web.Hosting;

/// <summary>What a key allows.</summary>
public enum KeyRole
{
    /// <summary>To read.</summary>
    Read,

    /// <summary>To read and write.</summary>
    Write,
}

/// <summary>A key as it is kept: never itself, but its SHA-256. A key is 256 random bits, so that no slower hash is needed.</summary>
/// <param name="Name">Whose it is; in the log of writes.</param>
/// <param name="Role">What it allows.</param>
/// <param name="Hash">SHA-256 of the key, hexadecimal.</param>
/// <param name="Made">When it was made.</param>
public sealed record ApiKey(string Name, KeyRole Role, string Hash, DateTimeOffset Made);

/// <summary>The keys of a store, in <c>keys.json</c> beside it. A running server sees a change with the next request.</summary>
/// <param name="store">The folder of the store.</param>
public sealed class KeyRing(string store)
{
    private const string FileName = "keys.json";
    private const int KeyBytes = 32;
    private const int LongestName = 100;
    private static readonly JsonSerializerOptions Json = new(PolicyJson.Options) { WriteIndented = true };

    private readonly string _file = Path.Combine(store, FileName);
    private readonly Lock _reading = new();
    private (DateTime Written, long Length, IReadOnlyList<ApiKey> Keys) _kept = (default, -1, []);

    /// <summary>The keys, in the order in which they were made.</summary>
    /// <exception cref="PolicySearchException">The file cannot be read: then nobody is let in.</exception>
    public IReadOnlyList<ApiKey> Keys
    {
        get
        {
            lock (_reading)
            {
                var file = new FileInfo(_file);
                var (written, length) = file.Exists ? (file.LastWriteTimeUtc, file.Length) : (default, 0);
                if ((written, length) != (_kept.Written, _kept.Length))
                    _kept = (written, length, file.Exists ? Read() : []);
                return _kept.Keys;
            }
        }
    }

    /// <summary>Makes a key. It is told this once; only its hash is kept.</summary>
    /// <exception cref="PolicySearchException">The name is taken or none, or the file cannot be written.</exception>
    public string Add(string name, KeyRole role, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            throw new PolicySearchException(ErrorCode.OutOfRange, "NAME", [name.Length, 1, LongestName]);
        if (Keys.Any(key => key.Name == name))
            throw new PolicySearchException(ErrorCode.KeyNameTaken, name);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        Write([.. Keys, new ApiKey(name, role, Hash(key), now)]);
        return key;
    }

    /// <summary>Takes a key back; false where there is none of that name.</summary>
    /// <exception cref="PolicySearchException">The file cannot be written.</exception>
    public bool Revoke(string name)
    {
        var left = Keys.Where(key => key.Name != name).ToList();
        if (left.Count == Keys.Count)
            return false;
        Write(left);
        return true;
    }

    /// <summary>The key that was sent; null where it is none of these.</summary>
    internal ApiKey? Find(string sent)
    {
        var hash = Encoding.ASCII.GetBytes(Hash(sent));
        return Keys.FirstOrDefault(key => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key.Hash), hash));
    }

    internal static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private IReadOnlyList<ApiKey> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<ApiKey>>(File.ReadAllBytes(_file), Json) ?? [];
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.DamagedKeys, _file, [error.Message], error);
        }
    }

    // The file is exchanged whole, and only its owner may read it.
    private void Write(IReadOnlyList<ApiKey> keys)
    {
        try
        {
            Directory.CreateDirectory(store);
            var unfinished = _file + ".new";
            File.WriteAllText(unfinished, JsonSerializer.Serialize(keys, Json));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(unfinished, _file, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PolicySearchException(ErrorCode.Unwritable, _file, [error.Message], error);
        }
    }
}
