# piece: gradients
# truth: wrong
# function: backward
# mistake: the sum over the hidden units uses the pre-activation z in the gradient of W2
# line: 27
# style: C-like
import math

def backward(x, y, W1, b1, W2, b2):
    n, d, k = len(x), len(W1), len(b1)
    gW1 = [[0.0] * k for _ in range(d)]
    gb1 = [0.0] * k
    gW2 = [[0.0] for _ in range(k)]
    gb2 = [0.0]
    for i in range(n):
        z = [0.0] * k
        o = b2[0]
        for j in range(k):
            z[j] = b1[j]
            for l in range(d):
                z[j] += x[i][l] * W1[l][j]
            if z[j] > 0:
                o += z[j] * W2[j][0]
        e = (0.5 + 0.5 * math.tanh(0.5 * o) - y[i]) / n
        gb2[0] += e
        for j in range(k):
            gW2[j][0] += e * z[j]
            if z[j] > 0:
                gb1[j] += e * W2[j][0]
                for l in range(d):
                    gW1[l][j] += e * W2[j][0] * x[i][l]
    return gW1, gb1, gW2, gb2
