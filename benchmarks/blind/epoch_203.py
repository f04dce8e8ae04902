# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are never cleared and add up over the batches
# line: none
# style: PyTorch
import torch

def epoch(params, x, y, learning_rate, batch_size):
    n = len(x)
    perm = torch.randperm(n)
    total = 0.0
    for start in range(0, n - batch_size + 1, batch_size):
        rows = perm[start:start + batch_size]
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(out.squeeze(1), y[rows])
        loss.backward()
        total += loss.item()
        with torch.no_grad():
            for W, b, h in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
    return total / (n // batch_size)
