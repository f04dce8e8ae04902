# piece: epoch
# truth: wrong
# function: epoch
# mistake: the inputs are shuffled, the labels are not
# line: 12
# style: PyTorch, shuffled inputs
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    x_mixed = x[order]
    y_mixed = y
    for start in range(0, len(x) - batch_size + 1, batch_size):
        stop = start + batch_size
        p = x_mixed[start:stop]
        for W, b, h in params:
            p = h(p @ W + b)
        p = p.squeeze(1)
        t = y_mixed[start:stop]
        loss = -(t * p.log() + (1 - t) * (1 - p).log()).mean()
        leaves = [q for W, b, _ in params for q in (W, b)]
        grads = torch.autograd.grad(loss, leaves)
        with torch.no_grad():
            for q, g in zip(leaves, grads):
                q.sub_(learning_rate * g)
