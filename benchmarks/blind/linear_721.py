# piece: linear
# truth: wrong
# function: linear
# mistake: the rows are counted by the width of x
# line: 10
# style: C-like, freely
def linear(w, bias, x, n_in, n_out):
    y = []
    r = 0
    while r < len(x[0]):
        y.append([])
        c = 0
        while c < n_out:
            acc = bias[c]
            i = 0
            while i < n_in:
                acc = acc + x[r][i] * w[i][c]
                i = i + 1
            y[r].append(acc)
            c = c + 1
        r = r + 1
    return y
