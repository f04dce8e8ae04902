# piece: gradients
# truth: wrong
# function: linear_grad
# mistake: dx is summed over the wrong index: the upstream of one unit only
# line: 10
# style: pure python, freely
def linear_grad(x, layer, up):
    w = layer["w"]
    n, a, b = len(x), len(w), len(w[0])
    dx = [[sum(up[k][j] * w[i][j] for j in range(1, b)) for i in range(a)] for k in range(n)]
    dw = [[sum(x[k][i] * up[k][j] for k in range(n)) for j in range(b)] for i in range(a)]
    db = [sum(up[k][j] for k in range(n)) for j in range(b)]
    return dx, dw, db
