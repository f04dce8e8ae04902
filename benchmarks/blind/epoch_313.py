# piece: epoch
# truth: wrong
# function: epoch
# mistake: the loss is measured after the batch's update, not as seen
# line: 24
# style: PyTorch, loss after the step
import torch

def forward(z, params):
    for W, b, h in params:
        z = h(z @ W + b)
    return z.flatten()

def epoch(params, x, y, learning_rate, batch_size):
    bce = torch.nn.BCELoss()
    leaves = [t for W, b, _ in params for t in (W, b)]
    seen = []
    for rows in torch.randperm(len(x))[:len(x) // batch_size * batch_size].split(batch_size):
        loss = bce(forward(x[rows], params), y[rows])
        grads = torch.autograd.grad(loss, leaves)
        with torch.no_grad():
            for t, g in zip(leaves, grads):
                t.sub_(g, alpha=learning_rate)
            seen.append(bce(forward(x[rows], params), y[rows]).item())
    return sum(seen) / len(seen)
