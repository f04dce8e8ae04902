# piece: linear
# truth: wrong
# function: linear
# mistake: the bias is added once for each input
# line: 15
# style: C-like
def linear(x, W, b):
    n = len(x)
    d = len(W)
    k = len(b)
    z = [[0.0] * k for _ in range(n)]
    for i in range(n):
        for j in range(k):
            for m in range(d):
                z[i][j] += x[i][m] * W[m][j] + b[j]
    return z
