# piece: epoch
# truth: wrong
# function: epoch
# mistake: the accuracy is that of the last batch only
# line: 26
# style: PyTorch, loss and accuracy
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    n_batches = len(x) // batch_size
    losses, hits = 0.0, 0.0
    for i in range(n_batches):
        rows = order[i * batch_size:(i + 1) * batch_size]
        p = x[rows]
        for W, b, h in params:
            p = h(p @ W + b)
        p = p.squeeze(-1)
        loss = torch.nn.functional.binary_cross_entropy(p, y[rows])
        leaves = [t for W, b, _ in params for t in (W, b)]
        grads = torch.autograd.grad(loss, leaves)
        with torch.no_grad():
            for t, g in zip(leaves, grads):
                t -= learning_rate * g
        losses += loss.item()
        hits = ((p > 0.5) == (y[rows] > 0.5)).double().mean().item()
    return losses / n_batches, hits
