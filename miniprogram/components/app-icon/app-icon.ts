/** A decorative icon; what it means is always said in words beside it or by the control's label. */
Component({
  properties: { name: { type: String, value: '' } },
})
