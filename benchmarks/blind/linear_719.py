# piece: linear
# truth: right
# function: linear
# mistake: none
# line: none
# style: C-like
def linear(x, W, b):
    rows = len(x)
    inner = len(W)
    cols = len(W[0])
    y = []
    for r in range(rows):
        line = list(b)
        for i in range(inner):
            f = x[r][i]
            for c in range(cols):
                line[c] = line[c] + f * W[i][c]
        y.append(line)
    return y
