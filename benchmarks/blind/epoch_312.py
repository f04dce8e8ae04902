# piece: epoch
# truth: wrong
# function: epoch
# mistake: the step goes along the gradient, uphill
# line: 20
# style: PyTorch, add_ with alpha
import torch

def epoch(params, x, y, learning_rate, batch_size):
    weights = [t for layer in params for t in layer[:2]]
    losses = []
    for rows in torch.randperm(x.shape[0]).split(batch_size):
        if len(rows) < batch_size:
            continue
        out = x[rows]
        for W, b, act in params:
            out = act(torch.addmm(b, out, W))
        loss = torch.nn.functional.binary_cross_entropy(out[:, 0], y[rows])
        for t, g in zip(weights, torch.autograd.grad(loss, weights)):
            t.data.add_(g, alpha=learning_rate)
        losses.append(float(loss))
    return sum(losses) / len(losses)
