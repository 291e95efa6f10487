using System.Text;
using PolicySearch.Language;
using PolicySearch.Structure.Departments;

namespace PolicySearch.Structure.Tables;

/// <summary>Reads who is responsible out of a row's cells.</summary>
internal static class BodyCells
{
    public static Clause? Clause(TableHead head, string[] cells)
    {
        var content = new StringBuilder();
        for (var i = 0; i < Math.Min(cells.Length, head.Columns.Length); i++)
        {
            if (cells[i].Length > 0 && (head.Columns[i] is ColumnRole.Lead or ColumnRole.Support or ColumnRole.Responsible || IsBody(head, i, cells[i])))
                content.Append(head.Columns[i] switch { ColumnRole.Lead => "牵头单位:", ColumnRole.Support => "配合单位:", _ => "责任单位:" }).Append(Parted(Lines(cells[i]))).Append(';');
        }

        return content.Length > 0 ? ClauseParser.Parse(content.ToString()) : null;
    }

    /// <summary>A cell below 任务 or 项目 that is nothing but a body names who is responsible.</summary>
    public static bool IsBody(TableHead head, int column, string cell) =>
        head.Columns[column] == ColumnRole.Task && cell.Length is >= 3 and <= 12 && cell[0] is '县' or '市' or '区' or '省' or '镇'
        && (IsOfficeEnd(cell[^1]) || cell.EndsWith("管委会", StringComparison.Ordinal)) && BodyWords.LooksLikeBody(cell);

    /// <summary>牵头：市建设局⏎配合：市执法局: each line of a cell that has labels is a clause of its own; without them it is a list.</summary>
    private static string Lines(string cell) => cell.Contains('\n') ? cell.Replace('\n', cell.AsSpan().IndexOfAny(':', '：') >= 0 ? ';' : '、') : cell;

    /// <summary>县委宣传部县教育局, names whose line breaks were lost, parted again.</summary>
    private static string Parted(string cell)
    {
        if (cell.Length < 8)
            return cell;
        var parted = new StringBuilder(cell.Length + 4);
        int start = 0, name = 0;
        for (var i = 0; i + 2 < cell.Length; i++)
        {
            if (Punctuation.BetweenNames.Contains(cell[i]) || cell[i] is '\n' or ' ')
                name = i + 1;
            if (i - name < 3 || cell[i] != cell[name] || cell[i] is not ('县' or '市' or '区' or '省' or '镇') || !IsOfficeEnd(cell[i - 1]))
                continue;
            parted.Append(cell, start, i - start).Append('、');
            start = name = i;
        }

        return start == 0 ? cell : parted.Append(cell, start, cell.Length - start).ToString();
    }

    private static bool IsOfficeEnd(char c) => c is '局' or '委' or '部' or '办' or '站' or '厅' or '院' or '社' or '室';
}
