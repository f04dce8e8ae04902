# piece: epoch
# truth: wrong
# function: epoch
# mistake: the optimiser has a weight decay nobody asked for
# line: 11
# style: PyTorch, regularised
import torch

def epoch(params, x, y, learning_rate, batch_size):
    leaves = [t for layer in params for t in layer[:-1]]
    optimizer = torch.optim.SGD(leaves, lr=learning_rate, weight_decay=1e-2)
    losses = []
    for batch in torch.utils.data.BatchSampler(torch.utils.data.RandomSampler(x), batch_size, drop_last=True):
        optimizer.zero_grad()
        z = x[batch]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[batch])
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return float(torch.tensor(losses, dtype=torch.float64).mean())
