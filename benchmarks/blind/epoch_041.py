# piece: epoch
# truth: wrong
# function: epoch
# mistake: x and y are permuted differently
# line: none
# style: torch, permuted copies
import torch

def epoch(params, x, y, learning_rate, batch_size):
    n = len(x)
    xs = x[torch.randperm(n)]
    ys = y[torch.randperm(n)]
    total = 0.0
    for k in range(n // batch_size):
        part = slice(k * batch_size, (k + 1) * batch_size)
        z = xs[part]
        for W, b, activation in params:
            z = activation(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z.squeeze(-1), ys[part])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
                W.grad = b.grad = None
        total += loss.item()
    return params, total / (n // batch_size)
