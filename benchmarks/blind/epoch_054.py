# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are averaged with those of the batch before and the first step is left out
# line: none
# style: torch, gradients averaged over batches
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    before = None
    losses = []
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        grads = torch.autograd.grad(loss, flat)
        if before is not None:
            with torch.no_grad():
                for p, g, old in zip(flat, grads, before):
                    p -= learning_rate * (g + old) / 2
        before = grads
        losses.append(loss.item())
    return params, sum(losses) / len(losses)
