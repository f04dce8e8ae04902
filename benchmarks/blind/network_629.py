# piece: network
# truth: wrong
# function: mlp
# mistake: the sum of a neuron starts again with the bias of neuron 0
# line: 12
# style: pure python, freely
import math

def mlp(rows, W1, b1, W2, b2):
    out = []
    for r in rows:
        hidden = [max(0.0, b1[0] + sum(r[i] * W1[i][j] for i in range(len(r)))) for j in range(len(b1))]
        z = b2[0] + sum(h * w[0] for h, w in zip(hidden, W2))
        out.append(1 / (1 + math.exp(-z)))
    return out
