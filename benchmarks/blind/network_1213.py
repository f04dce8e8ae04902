# piece: network
# truth: right
# function: forward
# mistake: none
# line: none
# style: loop, list of layers
def forward(layers, batch):
    signal = batch
    for layer in layers:
        signal = layer["h"](signal @ layer["W"] + layer["b"])
    if signal.shape[-1] == 1:
        signal = signal[..., 0]
    return signal
