# piece: epoch
# truth: wrong
# function: epoch
# mistake: the permutation is drawn inside the loop, rows are used twice or never
# line: none
# style: torch, permutation per batch
import torch

def epoch(params, x, y, learning_rate, batch_size):
    tensors = sum(([W, b] for W, b, _ in params), [])
    total = 0.0
    for k in range(len(x) // batch_size):
        order = torch.randperm(len(x))
        rows = order[k * batch_size:(k + 1) * batch_size]
        out = x[rows]
        for W, b, act in params:
            out = act(out @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(out.view(-1), y[rows])
        grads = torch.autograd.grad(loss, tensors)
        with torch.no_grad():
            for p, g in zip(tensors, grads):
                p.add_(g, alpha=-learning_rate)
        total += loss.item() * batch_size
    return params, total / (len(x) // batch_size * batch_size)
