# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: PyTorch, short last batch kept
import torch

def epoch(params, x, y, learning_rate, batch_size):
    leaves = [t for W, b, _ in params for t in (W, b)]
    total = 0.0
    for rows in torch.randperm(len(x)).split(batch_size):
        out = x[rows]
        for W, b, h in params:
            out = h(out @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(out[:, 0], y[rows])
        grads = torch.autograd.grad(loss, leaves)
        for t, g in zip(leaves, grads):
            t.data -= learning_rate * g
        total += loss.item() * len(rows)
    return total / len(x)
