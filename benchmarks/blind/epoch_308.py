# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: PyTorch, foreach
import torch

def epoch(params, x, y, learning_rate, batch_size):
    leaves = [t for W, b, _ in params for t in (W, b)]
    todo = torch.randperm(len(x))
    while todo.numel() >= batch_size:
        rows, todo = todo[:batch_size], todo[batch_size:]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        grads = torch.autograd.grad(loss, leaves)
        with torch.no_grad():
            torch._foreach_add_(leaves, grads, alpha=-learning_rate)
